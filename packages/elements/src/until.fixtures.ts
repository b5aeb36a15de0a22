/** Waits until something holds; looks at most 3,000 times, after each `every` milliseconds: tests say what comes, not how soon. */
export async function until(holds: () => unknown, every = 10, what = holds.toString()): Promise<void> {
  for (let round = 0; !holds(); round += 1) {
    if (round > 3_000) throw new Error(`never: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
