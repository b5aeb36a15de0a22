/** Arabic words that no first page shows: one file on the way, and one here for each part of the page. */
export { default as charter } from './charter.ts';
export { default as depth } from './depth.ts';
export { default as export } from './export.ts';
export { default as files } from './files.ts';
export { default as indicator } from './indicator.ts';
export { default as open } from './open.ts';
export { default as papers } from './papers.ts';
export { default as plan } from './plan.ts';
export { default as recovery } from './recovery.ts';
export { default as remarks } from './remarks.ts';
export { default as renewal } from './renewal.ts';
export { default as report } from './report.ts';
export { default as spreadsheet } from './spreadsheet.ts';
export { default as submit } from './submit.ts';
