// The workflow interpreter is written for Node 22, where promises can be made with their resolvers; Node 20 lacks that.
type Resolvers<T> = {
  promise: Promise<T>;
  resolve: (value: T | PromiseLike<T>) => void;
  reject: (reason?: unknown) => void;
};
type WithResolvers = { withResolvers?: <T>() => Resolvers<T> };

(Promise as WithResolvers).withResolvers ??= <T>() => {
  const resolvers: Partial<Resolvers<T>> = {};
  const promise = new Promise<T>((resolve, reject) =>
    Object.assign(resolvers, { resolve, reject }),
  );
  return { ...resolvers, promise } as Resolvers<T>;
};
