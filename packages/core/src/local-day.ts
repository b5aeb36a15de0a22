/** The day on the clock of whoever looks, `YYYY-MM-DD`: until two in the morning, Belgium's is not that of `toISOString`. */
export function localDay(now: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
