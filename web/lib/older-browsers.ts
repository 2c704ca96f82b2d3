/** What iOS 15.0 lacks and the libraries use. Imported first, by main.tsx alone. */
if (typeof globalThis.structuredClone !== 'function') {
  const copy = <T>(value: T): T => {
    if (value === null || typeof value !== 'object') return value;
    if (value instanceof Date) return new Date(value) as T;
    if (Array.isArray(value)) return value.map(copy) as T;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copy(one)])) as T;
  };
  globalThis.structuredClone = copy;
}
if (typeof Object.hasOwn !== 'function') {
  Object.hasOwn = (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key);
}
for (const List of [Array, String, Int8Array, Uint8Array, Int32Array, Float64Array, BigInt64Array]) {
  if (typeof List.prototype.at === 'function') continue;
  Object.defineProperty(List.prototype, 'at', {
    configurable: true,
    writable: true,
    value(this: ArrayLike<unknown>, index: number) {
      return this[index < 0 ? this.length + index : index];
    },
  });
}
