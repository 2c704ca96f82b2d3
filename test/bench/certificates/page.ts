import type { certificateText } from '../../../server/certificates/document/certificate-text.js';

/** The same certificate as a page, for a browser to print: plain, with the fonts that the machine has. */
export function pageOf(text: ReturnType<typeof certificateText>, address: string, qr: string): string {
  const { missions, statement, signature, organisation } = text;
  const rows = missions.rows.map(({ title, lines, results, days, time }) => {
    const more = [...lines.map((line) => `${line.label} ${line.text}`), ...results].map(
      (line) => `<small>${html(line)}</small>`,
    );
    return `<tr><td><b>${html(title)}</b>${more.join('')}</td><td>${html(days)}</td><td>${html(time)}</td></tr>`;
  });
  return `<!doctype html><html lang="${text.language}"><title>${html(text.title)}</title><style>
    body { font: 9.5pt sans-serif; margin: 18mm 20mm } small { display: block; color: #52616b } svg { width: 32mm }
    table { width: 100%; border-collapse: collapse } td { border-top: 1px solid #c9d3d8; vertical-align: top }</style>
    <b>${html(organisation.name)}</b>${organisation.lines.map((line) => `<small>${html(line)}</small>`).join('')}
    <small>${html(text.number)}</small><h1>${html(text.heading)}</h1><p>${html(text.lead)}</p><h2>${html(text.name)}</h2>
    <p>${html(statement.before)}<b>${html(statement.time)}</b>${html(statement.after)}</p>
    <h3>${html(missions.heading)}</h3><table>${rows.join('')}</table><p>${html(missions.total)} ${html(missions.time)}</p>
    ${qr}<p><a href="${html(address)}">${html(address)}</a></p>
    <p>${html(signature.madeAt)}</p><b>${html(signature.name)}</b>${signature.lines.map((line) => `<small>${html(line)}</small>`).join('')}
    <small>${html(text.note)}</small></html>`;
}

function html(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
