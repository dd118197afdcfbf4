import type {
  TargetGroup,
  TargetHealth,
  TargetHealthDescription,
} from '@aws-sdk/client-elastic-load-balancing-v2';

/** How a target stands after the health checks so far. */
interface Standing {
  readonly state: 'initial' | 'healthy' | 'unhealthy';
  /** What the last check said. */
  readonly health: TargetHealth;
  /** Checks in a row that speak for the other state. */
  readonly streak: number;
  /** Milliseconds; the checks follow at the group's interval. */
  readonly checkedAt: number;
}

interface Watched {
  readonly standing: Standing;
  /** What checks find now, until the world changes. */
  readonly finding: TargetHealth;
  readonly group: TargetGroup;
}

/** Reads the groups and, of one of them, what a health check of each target would find now. */
export interface Estimates {
  groups(): readonly TargetGroup[];
  find(targetGroupArn: string): readonly TargetHealthDescription[];
}

const initial: TargetHealth = {
  State: 'initial',
  Reason: 'Elb.InitialHealthChecking',
  Description: 'Initial health checks in progress',
};

/**
 * The health of targets as load balancers keep it: a target changes its state only after so many checks in a row, one each
 * interval. Whoever changes the world calls {@link look} at that moment; between two looks checks find the same.
 *
 * AWS does not say how many checks a new target of a Network Load Balancer must pass; here it is the healthy threshold.
 *
 * @see https://docs.aws.amazon.com/elasticloadbalancing/latest/network/target-group-health-checks.html
 */
export class HealthChecks {
  readonly #estimates: Estimates;
  #watched = new Map<string, Watched>();
  /** By target group; only while nothing but time passes. */
  #found: Map<string, readonly TargetHealthDescription[]> | undefined;

  /** What is there at `now` has been for long. */
  constructor(estimates: Estimates, now: Date) {
    this.#estimates = estimates;
    this.#each((key, group, { TargetHealth: finding = initial }) => {
      this.#watched.set(key, { group, finding, standing: settled(finding, now.getTime()) });
    });
  }

  /** Takes note of what checks find from `now` on. */
  look(now: Date): void {
    const before = this.#watched;
    this.#watched = new Map();
    this.#each((key, group, { TargetHealth: finding = initial }) => {
      const old = before.get(key);
      const standing = old
        ? turned(after(old, now.getTime()), old.finding, finding)
        : fresh(now.getTime());
      this.#watched.set(key, { group, finding, standing });
    });
  }

  /** Runs what changes no configuration, such as requests: of each group, checks are made up once for all of it. */
  whileStill(act: () => void): void {
    this.#found = new Map();
    try {
      act();
    } finally {
      this.#found = undefined;
    }
  }

  #find(targetGroupArn: string): readonly TargetHealthDescription[] {
    const found = this.#found?.get(targetGroupArn) ?? this.#estimates.find(targetGroupArn);
    this.#found?.set(targetGroupArn, found);
    return found;
  }

  /** What `elbv2:DescribeTargetHealth` says of a group at `now`. */
  of(targetGroupArn: string, now: Date): TargetHealthDescription[] {
    return this.#find(targetGroupArn).map((found) => {
      const { TargetHealth: finding = initial } = found;
      if (!isChecked(finding)) return found;
      const watched = this.#watched.get(keyOf(targetGroupArn, found));
      const { state, health } = watched ? after(watched, now.getTime()) : fresh(now.getTime());
      return { ...found, TargetHealth: state === 'healthy' ? { State: state } : health };
    });
  }

  #each(visit: (key: string, group: TargetGroup, found: TargetHealthDescription) => void): void {
    for (const group of this.#estimates.groups()) {
      const arn = group.TargetGroupArn ?? '';
      for (const found of this.#estimates.find(arn)) visit(keyOf(arn, found), group, found);
    }
  }
}

const keyOf = (arn: string, { Target }: TargetHealthDescription): string =>
  `${arn} ${Target?.Id} ${Target?.Port}`;

/** Whether a check found this. A target that is not in use, or whose checks are off, is not checked. */
const isChecked = ({ State }: TargetHealth): boolean =>
  State === 'healthy' || State === 'unhealthy';

const fresh = (checkedAt: number): Standing => ({
  state: 'initial',
  health: initial,
  streak: 0,
  checkedAt,
});

const settled = (health: TargetHealth, checkedAt: number): Standing =>
  isChecked(health)
    ? { state: health.State === 'healthy' ? 'healthy' : 'unhealthy', health, streak: 0, checkedAt }
    : fresh(checkedAt);

/** A new target starts counting again when its checks begin to find something else. */
const turned = (standing: Standing, before: TargetHealth, finding: TargetHealth): Standing =>
  standing.state === 'initial' && before.State !== finding.State
    ? { ...standing, streak: 0 }
    : standing;

/** The standing once the checks until `now` have all found the same. */
function after({ standing, finding, group }: Watched, now: number): Standing {
  if (!isChecked(finding)) return fresh(now);
  const interval = (group.HealthCheckIntervalSeconds ?? 30) * 1000;
  const checks = Math.floor((now - standing.checkedAt) / interval);
  if (checks <= 0) return standing;
  const checkedAt = standing.checkedAt + checks * interval;
  const isGood = finding.State === 'healthy';
  const state = isGood ? 'healthy' : 'unhealthy';
  if (standing.state === state) {
    return { state, health: isGood ? standing.health : finding, streak: 0, checkedAt };
  }
  const threshold = isGood ? group.HealthyThresholdCount : group.UnhealthyThresholdCount;
  const streak = standing.streak + checks;
  return streak >= (threshold ?? (isGood ? 5 : 2))
    ? { state, health: finding, streak: 0, checkedAt }
    : { ...standing, streak, checkedAt };
}
