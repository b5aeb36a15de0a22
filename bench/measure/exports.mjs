/** How long making large files takes, and how long the page cannot answer meanwhile: in pieces, and in one go. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../tools/browsers.mjs';
import { bundleForNpm } from '../../tools/bundle.mjs';
import { root } from '../../tools/run.mjs';
import { asInstrument, questionnaire } from '../questionnaire.mjs';

/** 1,000 result files of 66 answers; one result of 10,000 answers. */
const FILES = [
  { names: ['csv, in pieces', 'csv, in one go'], items: 66, respondents: 1000 },
  { names: ['xlsx, in pieces', 'xlsx of hucre, answers alone'], items: 10_000, respondents: 1 },
];

/** @returns {Promise<Record<string, { ms: number, bytes: number, longest: number }[]>>} by maker, round by round */
export async function exportsOf(rounds) {
  const chunks = await bundleForNpm(join(root, 'bench/entries/exports.ts'));
  const { executablePath, args, env } = await chromiumLaunchOptions();
  const browser = await chromium.launch({ executablePath, args, env });
  const found = {};
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const { names, items, respondents } of FILES) {
        const { structure, text } = asInstrument(questionnaire(items));
        for (const name of round % 2 ? names : [...names].reverse()) (found[name] ??= []).push(await measured(browser, chunks, [name, structure, text, respondents]));
      }
    }
  } finally {
    await browser.close();
  }
  return found;
}

/** In a page of its own: none has warmed up for another. */
async function measured(browser, chunks, values) {
  const page = await browser.newPage();
  await page.route('http://bench.invalid/**', (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const chunk = chunks.find(({ fileName }) => fileName === path);
    return route.fulfill(chunk ? { contentType: 'text/javascript', body: chunk.code } : { contentType: 'text/html', body: '<!doctype html><title>Bestanden</title>' });
  });
  await page.goto('http://bench.invalid/');
  await page.evaluate((entry) => import(entry), `/${chunks.find(({ isEntry }) => isEntry).fileName}`);
  const result = await page.evaluate((all) => window.benchExports(...all), values);
  await page.close();
  return result;
}
