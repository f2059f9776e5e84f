import type { Rota } from '#app/scheduler/index.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { type LocalDate, localDateOf } from '#app/time/index.ts';
import { type Cell, type Drawn, drawnCells } from './drawn-cells.ts';

/** Sizes in pixels. */
const size = {
  cell: 22,
  gap: 6,
  week: 34,
  row: 30,
  family: 12,
  edge: 28,
  names: 148,
  totals: 150,
  head: 128,
  line: 30,
};

/** The app's colours (app/ui/styles.css), so that a picture and a page mean the same. */
const style = `
  .ground { fill: #fffdf8; stroke: #e4dccd; }
  .ink { fill: #26312c; } .soft { fill: #5d665f; }
  text { font-family: Figtree, ui-sans-serif, system-ui, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif;
    font-variant-numeric: tabular-nums; }
  .band { fill: #faf6ef; } .line { stroke: #e4dccd; }
  .duty { fill: #b4532f; } .stroke { stroke: #fffdf8; stroke-opacity: .75; stroke-width: 1.8; stroke-linecap: round; }
  .call { fill: none; stroke: #b4532f; stroke-width: 2; } .calldot { fill: #b4532f; }
  .rest { fill: #d9a441; } .place { fill: #2f6f8f; }
  .window { fill: none; stroke: #5c3f04; stroke-width: 1.6; } .closed { fill: none; stroke: #8a8a7c; stroke-width: 1.3; }
  .none { fill: #d8cfbe; } .away { stroke: #a9a290; stroke-width: 1.5; stroke-linecap: round; }
  .open { fill: none; stroke: #5d665f; stroke-width: 1.5; stroke-dasharray: 4 3; }
  .short { fill: #9c2f1f; font-weight: 700; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #1e2622; stroke: #333d37; }
    .ink { fill: #ece6da; } .soft { fill: #a9b2ab; }
    .band { fill: #252e29; } .line { stroke: #333d37; }
    .duty, .calldot { fill: #e08a63; } .stroke { stroke: #1e2622; } .call { stroke: #e08a63; }
    .rest { fill: #e7bb62; } .place { fill: #79b4d1; }
    .window { stroke: #4a3303; } .closed { stroke: #78837c; } .none { fill: #47524b; } .away { stroke: #5f6a63; }
    .open { stroke: #a9b2ab; } .short { fill: #f2a08f; }
  }`;

/** A rota as a picture: weeks across, adults down by family, one square for each adult at each session. An SVG document. */
export function drawRota(problem: Problem, rota: Rota): string {
  const drawn = drawnCells(problem, rota);
  const columns = columnsOf(problem, drawn);
  const rows = rowsOf(drawn, rota.open.length > 0);
  const width = columns.right + size.totals + size.edge;
  const words = legend(rows.bottom + 36, width - size.edge);
  const height = rows.bottom + 36 + words.lines * size.line;
  const parts = [
    `<rect class="ground" x=".5" y=".5" width="${width - 1}" height="${height - 1}" rx="16"/>`,
    ...heading(problem, drawn, rota),
    ...weekHeads(problem, drawn, columns, rows),
    ...openRow(drawn, rota, columns),
    ...drawn.model.adults.flatMap((_, a) => adultRow(problem, drawn, a, columns, rows)),
    ...words.parts,
  ];
  const said = `${problem.name}: ${rota.duties.length} duties, ${rota.places.length} places for families`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${xml(said)}">`,
    `<title>${xml(said)}</title>`,
    `<style>${style}\n</style>`,
    ...parts,
    '</svg>\n',
  ].join('\n');
}

interface Columns {
  /** Left edge of each session. */
  x: number[];
  /** Left and right edge of each week's squares. */
  weeks: { left: number; right: number }[];
  right: number;
  dates: LocalDate[];
}

function columnsOf(problem: Problem, { model }: Drawn): Columns {
  const x: number[] = [];
  const weeks: Columns['weeks'] = [];
  let left = size.edge + size.names;
  for (const week of model.weeks.keys()) {
    const inTime = [...model.sessions.keys()]
      .filter((s) => model.sessions[s]?.week === week)
      .sort((a, b) => (model.sessions[a]?.start ?? 0) - (model.sessions[b]?.start ?? 0));
    inTime.forEach((s, i) => {
      x[s] = left + i * (size.cell + size.gap);
    });
    const right = left + inTime.length * (size.cell + size.gap) - size.gap;
    weeks.push({ left, right });
    left = right + size.week;
  }
  const dates = model.sessions.map(({ start }) =>
    localDateOf(new Date(start).toISOString(), problem.timeZone),
  );
  return { x, weeks, right: left - size.week / 2, dates };
}

interface Rows {
  /** Top of each adult's squares. */
  y: number[];
  bottom: number;
}

function rowsOf({ model }: Drawn, anyOpen: boolean): Rows {
  let top = size.head + (anyOpen ? size.row : 7);
  const y = model.adults.map(({ family }, a) => {
    if (a > 0 && model.adults[a - 1]?.family !== family) top += size.family;
    top += size.row;
    return top - size.row;
  });
  return { y, bottom: top };
}

function heading(problem: Problem, { model, missing }: Drawn, rota: Rota): string[] {
  const weeks = model.weeks.length;
  const short = missing.flat().filter((minutes) => minutes > 0).length;
  const open = rota.open.reduce((sum, { adults }) => sum + adults, 0);
  const kept =
    short === 0
      ? 'Everyone gets the time to themselves they were promised, every week'
      : `${short} of ${missing.flat().length} adult-weeks fall short of what was promised`;
  const slots = open === 0 ? 'every duty is taken' : `${open} duties are open`;
  return [
    text(size.edge, 42, problem.name, 'ink', 22, 'font-weight="700"'),
    text(
      size.edge,
      65,
      `${model.families.length} families, ${model.adults.length} adults, ${weeks} weeks. ${kept}; ${slots}.`,
      'soft',
      13.5,
    ),
  ];
}

function weekHeads(
  problem: Problem,
  drawn: Drawn,
  { x, weeks, dates, right }: Columns,
  rows: Rows,
): string[] {
  const { model } = drawn;
  const bands = weeks.map(
    ({ left, right: end }) =>
      `<rect class="band" x="${left - 8}" y="${size.head - 40}" width="${end - left + 16}" height="${rows.bottom - size.head + 42}" rx="10"/>`,
  );
  const names = weeks.map(({ left }, week) => {
    const days = dates.filter((_, s) => model.sessions[s]?.week === week).sort();
    return text(left, size.head - 22, span(days[0] ?? '', days.at(-1) ?? ''), 'ink', 12, 'font-weight="600"');
  });
  const days = dates.map((date, s) =>
    text((x[s] ?? 0) + size.cell / 2, size.head - 5, dayLetter(date), 'soft', 10.5, 'text-anchor="middle"'),
  );
  const load = problem.rules.backupsPerSession > 0 ? 'care, on call' : 'care given';
  return [
    ...bands,
    ...names,
    ...days,
    text(right + 56, size.head - 5, load, 'soft', 10.5, 'text-anchor="end"'),
    text(right + size.totals - 8, size.head - 5, 'to themselves', 'soft', 10.5, 'text-anchor="end"'),
  ];
}

/** One dashed square above each session for the slots nobody holds yet, with their number. */
function openRow({ model }: Drawn, rota: Rota, { x }: Columns): string[] {
  return rota.open.flatMap(({ session, adults }) => {
    const left = x[model.sessions.findIndex(({ id }) => id === session)] ?? 0;
    return [
      square('open', left + 1, size.head + 3, size.cell - 2),
      text(left + size.cell / 2, size.head + 18.5, `+${adults}`, 'soft', 11, 'text-anchor="middle"'),
    ];
  });
}

function adultRow(problem: Problem, drawn: Drawn, a: number, columns: Columns, rows: Rows): string[] {
  const { model, cells, missing } = drawn;
  const adult = model.adults[a];
  if (!adult) return [];
  const family = model.families[adult.family];
  const y = rows.y[a] ?? 0;
  const middle = y + size.cell / 2 + 4.5;
  const firstOfFamily = family?.adults[0] === a;
  const parts: string[] = [];
  if (firstOfFamily) {
    if (a > 0) {
      const line = y - size.family / 2 - 4;
      parts.push(
        `<line class="line" x1="${size.edge}" x2="${columns.right + size.totals}" y1="${line}" y2="${line}"/>`,
      );
    }
    parts.push(text(size.edge, middle, nameOf(family?.id ?? ''), 'ink', 13.5, 'font-weight="700"'));
  }
  const own = adult.id.startsWith(`${family?.id}-`) ? adult.id.slice((family?.id.length ?? 0) + 1) : adult.id;
  parts.push(text(size.edge + size.names - 18, middle, nameOf(own), 'soft', 13, 'text-anchor="end"'));
  cells[a]?.forEach((cell, s) => {
    parts.push(...drawCell(cell, columns.x[s] ?? 0, y));
  });
  missing[a]?.forEach((minutes, week) => {
    const { right } = columns.weeks[week] ?? { right: 0 };
    if (minutes > 0)
      parts.push(text(right + 21, middle - 0.5, `−${minutes}`, 'short', 10.5, 'text-anchor="middle"'));
  });
  const minutes = (kinds: Cell['kind'][], weigh = (_: Cell['kind']) => 1) =>
    model.sessions.reduce((sum, session, s) => {
      const kind = cells[a]?.[s]?.kind ?? 'none';
      return kinds.includes(kind) ? sum + session.minutes * weigh(kind) : sum;
    }, 0);
  const onCall = (kind: Cell['kind']) => (kind === 'backup' ? problem.rules.onCallLoad : 1);
  parts.push(
    text(
      columns.right + 56,
      middle,
      hours(minutes(['duty', 'backup'], onCall)),
      'ink',
      13,
      'text-anchor="end"',
    ),
    text(columns.right + size.totals - 8, middle, hours(minutes(['rest'])), 'ink', 13, 'text-anchor="end"'),
  );
  return parts;
}

/** One adult at one session, its top left corner at x, y. */
function drawCell({ kind, children, practice, unavailable }: Cell, x: number, y: number): string[] {
  const c = size.cell;
  const bar = children ? [`<rect class="place" x="${x}" y="${y}" width="4" height="${c}" rx="2"/>`] : [];
  const inner = x + (children ? 5.5 : 0);
  const wide = c - (children ? 5.5 : 0);
  const box = (name: string) =>
    `<rect class="${name}" x="${inner}" y="${y}" width="${wide}" height="${c}" rx="5"/>`;
  const window = (name: string, down: number) =>
    `<rect class="${name}" x="${inner + 2.8}" y="${y + down}" width="${wide - 5.6}" height="7.5" rx="3.7"/>`;
  if (kind === 'duty') {
    const slash = (from: number) =>
      `<line class="stroke" x1="${inner + from}" y1="${y + c - 6}" x2="${inner + from + 5}" y2="${y + 6}"/>`;
    return [...bar, box('duty'), slash(wide / 2 - 5.5), slash(wide / 2 + 0.5)];
  }
  if (kind === 'backup') {
    const ring = `<rect class="call" x="${inner + 1}" y="${y + 1}" width="${wide - 2}" height="${c - 2}" rx="5"/>`;
    return [...bar, ring, `<circle class="calldot" cx="${inner + wide / 2}" cy="${y + c / 2}" r="2.6"/>`];
  }
  if (kind === 'rest') return [...bar, box('rest'), ...(practice ? [window('window', 4.5)] : [])];
  const [cx, cy] = [inner + wide / 2, y + c / 2];
  if (practice) return [...bar, window('closed', c / 2 - 3.7)];
  if (unavailable)
    return [...bar, `<line class="away" x1="${cx - 4}" x2="${cx + 4}" y1="${cy}" y2="${cy}"/>`];
  return [...bar, `<circle class="none" cx="${cx}" cy="${cy}" r="1.8"/>`];
}

const nothing: Cell = { kind: 'none', children: false, practice: false, unavailable: false };

/** What the signs mean, in as many lines as the width needs. */
function legend(top: number, right: number): { parts: string[]; lines: number } {
  const entries: [Cell | 'open' | 'short', string][] = [
    [{ ...nothing, kind: 'rest', children: true }, 'children in care, time to oneself'],
    [{ ...nothing, kind: 'rest', children: true, practice: true }, 'and time for what restores'],
    [{ ...nothing, practice: true }, 'what restores, without care'],
    [{ ...nothing, kind: 'duty', children: true }, 'on duty, children along'],
    [{ ...nothing, kind: 'backup' }, 'on call'],
    [{ ...nothing, unavailable: true }, 'away'],
    ['open', 'open slot'],
    ['short', 'minutes short of the promise'],
  ];
  let [x, y, lines] = [size.edge, top, 1];
  const parts = entries.flatMap(([what, words]) => {
    const wide = size.cell + 8 + words.length * 6.2;
    if (x + wide > right) [x, y, lines] = [size.edge, y + size.line, lines + 1];
    const left = x;
    x += wide + 16;
    const mark =
      what === 'open'
        ? [square('open', left + 1, y - 10, size.cell - 2)]
        : what === 'short'
          ? [text(left + size.cell / 2, y + 5, '−30', 'short', 10.5, 'text-anchor="middle"')]
          : drawCell(what, left, y - 11);
    return [...mark, text(left + size.cell + 7, y + 4.5, words, 'soft', 12)];
  });
  return { parts, lines };
}

function square(name: string, x: number, y: number, side: number): string {
  return `<rect class="${name}" x="${x}" y="${y}" width="${side}" height="${side}" rx="5"/>`;
}

function text(x: number, y: number, words: string, name: string, px: number, more = ''): string {
  return `<text class="${name}" x="${x}" y="${y}" font-size="${px}"${more ? ` ${more}` : ''}>${xml(words)}</text>`;
}

function xml(words: string): string {
  return words.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** "abara-lane" is Abara Lane. */
function nameOf(id: string): string {
  return id.replace(
    /(^|[-_ ])(\p{L})/gu,
    (_, gap: string, letter: string) => `${gap && ' '}${letter.toUpperCase()}`,
  );
}

function hours(minutes: number): string {
  return `${Math.round((minutes / 60) * 100) / 100} h`;
}

const asUtc = (date: LocalDate, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(date));

function dayLetter(date: LocalDate): string {
  return asUtc(date, { weekday: 'narrow' });
}

/** "4–8 Jan" or "28 Jan – 1 Feb". */
function span(from: LocalDate, to: LocalDate): string {
  const [first, last] = [from, to].map((date) => asUtc(date, { day: 'numeric', month: 'short' }));
  if (from === to) return first ?? '';
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${asUtc(from, { day: 'numeric' })}–${last}`
    : `${first} – ${last}`;
}
