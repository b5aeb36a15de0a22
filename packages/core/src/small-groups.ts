/** Fewer respondents than this have no spread: each could tell who said what. */
export const SPREAD_FLOOR = 3;
/** A part of a breakdown with fewer respondents than this is hidden. */
export const BREAKDOWN_FLOOR = 5;
/** A figure about the origin of fewer persons than this is hidden. */
export const ORIGIN_FLOOR = 10;

/**
 * Which cells of a row must be hidden when the row's total is known: those above 0 and under the floor, and then,
 * smallest first, as many others as it takes to make the hidden ones unknowable. Whoever subtracts the cells that
 * are shown from the total learns only the sum of the hidden ones, and that sum is at least two cells and the floor.
 */
export function hiddenCells(counts: readonly number[], floor: number, already: readonly boolean[] = []): boolean[] {
  const hidden = counts.map((count, index) => (already[index] ?? false) || (count > 0 && count < floor));
  const filled = counts.map((count, index) => ({ count, index })).filter(({ count }) => count > 0);
  const rest = filled.filter(({ index }) => !hidden[index]).sort((a, b) => a.count - b.count);
  const safe = () => {
    const out = filled.filter(({ index }) => hidden[index]);
    return out.length === 0 || (out.length >= 2 && out.reduce((sum, { count }) => sum + count, 0) >= floor);
  };
  for (let next = rest.shift(); next && !safe(); next = rest.shift()) hidden[next.index] = true;
  return hidden;
}
