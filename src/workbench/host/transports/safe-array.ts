/** Arrays as Excel on Windows hands them to a page: COM's SAFEARRAYs, which have to be asked for their elements. */

export interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

export function toSafeArray(value: readonly unknown[]): SafeArray {
  return { toArray: () => value.map((each) => (Array.isArray(each) ? toSafeArray(each) : each)), dimensions: () => 1 };
}
