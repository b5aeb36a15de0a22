/** The score of a section, as plainly as it can be written: the sum of its answers. */
export function sumOf(section, answers) {
  let sum = 0;
  for (const { id } of section.items) sum += answers[id] ?? 0;
  return sum;
}
