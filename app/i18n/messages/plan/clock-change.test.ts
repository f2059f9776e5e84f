import { expect, test } from 'vitest';
import { settings as deSettings } from '../settings/de.ts';
import { settings as enSettings } from '../settings/en.ts';
import { settings as esSettings } from '../settings/es.ts';
import { plan as de } from './de.ts';
import { plan as en } from './en.ts';
import { plan as es } from './es.ts';

test('a session that the clocks skip or show twice is moved where the page’s link says', () => {
  for (const [plan, settings] of [
    [de, deSettings],
    [en, enSettings],
    [es, esSettings],
  ] as const)
    for (const reason of ['timeSkipped', 'timeTwice'] as const)
      expect(plan.refusals[reason]('28. 3.')).toContain(settings.link);
});
