// Names that Chromium 108 lacks and our page for Chromium 152 uses.
const add = (target, methods) => {
  for (const [name, value] of Object.entries(methods))
    if (!(name in target)) Object.defineProperty(target, name, { value, configurable: true, writable: true });
};
add(Array.prototype, {
  toSorted(compare) {
    return [...this].sort(compare);
  },
  toReversed() {
    return [...this].reverse();
  },
  toSpliced(...args) {
    const copy = [...this];
    copy.splice(...args);
    return copy;
  },
  with(index, value) {
    const copy = [...this];
    copy[index < 0 ? copy.length + index : index] = value;
    return copy;
  },
});
add(Set.prototype, {
  union(other) {
    return new Set([...this, ...other]);
  },
  difference(other) {
    return new Set([...this].filter((one) => !other.has(one)));
  },
  intersection(other) {
    return new Set([...this].filter((one) => other.has(one)));
  },
});
add(Object, {
  groupBy(items, key) {
    const groups = {};
    for (const item of items) (groups[key(item)] ??= []).push(item);
    return groups;
  },
});
add(Map, {
  groupBy(items, key) {
    const groups = new Map();
    for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
    return groups;
  },
});
add(Promise, {
  withResolvers() {
    const made = {};
    made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
    return made;
  },
});
add(AbortSignal, {
  any(signals) {
    const controller = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) controller.abort(signal.reason);
      signal.addEventListener('abort', () => controller.abort(signal.reason));
    }
    return controller.signal;
  },
});
add(Array, {
  async fromAsync(source) {
    const made = [];
    for await (const one of source) made.push(one);
    return made;
  },
});
add(URL, {
  canParse(text, base) {
    try {
      return Boolean(new URL(text, base));
    } catch {
      return false;
    }
  },
});
for (const name of ['dispose', 'asyncDispose'])
  if (!(name in Symbol)) Object.defineProperty(Symbol, name, { value: Symbol(name) });
