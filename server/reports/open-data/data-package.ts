import { digestedText } from '../../indicators/publications/digest.js';
import { toCsv } from '../../indicators/formats.js';
import { zipOf, type ZippedFile } from '../../shared/zip.js';
import { type Described, packageDescriptor } from './package-descriptor.js';
import { packageReadme } from './package-readme.js';
import { sha256 } from './sha256.js';
import type { ToldEdition } from './told-edition.js';

/** Named as those who make sums of files expect. */
const SUMS = 'SHA256SUMS';

/**
 * Everything that a stranger needs to check a report without anybody: its tables (CSV), what each column is (Data
 * Package 2), the calculations as they were run, and the sums of all files. `told.json` is the very text whose SHA-256
 * is the digest of the publication.
 */
export function dataPackage(edition: ToldEdition): Promise<Buffer> {
  const { tables } = edition;
  const described = tables.map((figure, at): Described => {
    const name = `${String(at + 1).padStart(2, '0')}-${figure.table.card.name}`;
    const csv = toCsv(figure.table);
    return { ...figure, name, path: `data/${name}.csv`, csv, query: `queries/${figure.table.card.name}.sql` };
  });
  const queries = new Map(described.map(({ query, table }) => [query, table.card.sql]));
  const files: ZippedFile[] = [
    { name: 'README.txt', content: packageReadme(edition) },
    {
      name: 'told.json',
      content: digestedText(
        edition,
        tables.map(({ table }) => table),
      ),
    },
    ...described.map(({ path, csv }) => ({ name: path, content: csv })),
    ...[...queries].map(([name, sql]) => ({ name, content: `${sql}\n` })),
  ];
  const descriptor = { name: 'datapackage.json', content: packageDescriptor(edition, described) };
  const all = [descriptor, ...files];
  const sums = all.map(({ name, content }) => `${sha256(content)}  ${name}\n`).join('');
  return zipOf([...all, { name: SUMS, content: sums }]);
}
