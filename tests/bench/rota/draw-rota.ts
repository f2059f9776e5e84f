import { readFileSync, writeFileSync } from 'node:fs';
import { judge, type Rota, readProblem } from '#app/scheduler/index.ts';
import { drawRota } from './drawing.ts';

/** Draws a rota that keeps every rule. Usage: node tests/bench/rota/draw-rota.ts problem.json rota.json picture.svg */
const [problemFile, rotaFile, picture] = process.argv.slice(2);
if (problemFile === undefined || rotaFile === undefined || picture === undefined)
  throw new Error('usage: draw-rota.ts problem.json rota.json picture.svg');
const read = readProblem(JSON.parse(readFileSync(problemFile, 'utf8')));
if (!read.ok) throw new Error(read.faults.map(({ path, message }) => `${path}: ${message}`).join('\n'));
const rota = JSON.parse(readFileSync(rotaFile, 'utf8')) as Rota;
const { violations } = judge(read.problem, rota);
if (violations.length > 0) throw new Error(violations.map(({ message }) => message).join('\n'));
writeFileSync(picture, drawRota(read.problem, rota));
