import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics } from '@aws-lambda-powertools/metrics';

/** A logger that writes nothing: a simulation is watched through its moments. */
export const silentLogger = (): Logger =>
  new Logger({ serviceName: 'gateway-medic', logLevel: 'SILENT' });

class QuietMetrics extends Metrics {
  override publishStoredMetrics(): this {
    this.clearMetrics();
    return this;
  }
  override singleMetric(): Metrics {
    return new QuietMetrics({ namespace: 'GatewayMedic', singleMetric: true });
  }
}

/** Metrics that are checked like the deployed ones and published nowhere. */
export const quietMetrics = (): Metrics =>
  new QuietMetrics({ namespace: 'GatewayMedic', serviceName: 'gateway-medic' });
