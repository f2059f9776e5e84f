import type { Weekday } from '#app/time/index.ts';
import type { Language } from './languages.ts';

export type DayPart = 'morning' | 'afternoon' | 'evening';

/** What a word (or two or three) means when it is read as part of a time. */
export type TimeWord =
  | { kind: 'days'; days: Weekday[] }
  | { kind: 'part'; part: DayPart }
  | { kind: 'wholeDay' | 'only' | 'to' | 'until' | 'from' | 'after' | 'before' | 'and' | 'filler' | 'away' };

type Vocabulary = {
  /** Monday to Sunday: every way to write each. */
  days: [string, string, string, string, string, string, string];
  weekdays: string;
  weekend: string;
  everyDay: string;
  parts: Record<DayPart, string>;
} & Record<Exclude<TimeWord['kind'], 'days' | 'part'>, string>;

const vocabularies: Record<Language, Vocabulary> = {
  en: {
    days: [
      'monday,mondays,mon,mo',
      'tuesday,tuesdays,tues,tue,tu',
      'wednesday,wednesdays,weds,wed',
      'thursday,thursdays,thurs,thur,thu,th',
      'friday,fridays,fri,fr',
      'saturday,saturdays,sat,sa',
      'sunday,sundays,sun,su',
    ],
    weekdays: 'weekday,weekdays',
    weekend: 'weekend,weekends',
    everyDay: 'daily,every day',
    parts: { morning: 'morning,mornings', afternoon: 'afternoon,afternoons', evening: 'evening,evenings' },
    wholeDay: 'all day,whole day',
    only: 'only',
    to: 'to,through,thru',
    until: 'until,till,til',
    from: 'from',
    after: 'after',
    before: 'before',
    and: 'and',
    filler: 'on,every,each,the,in,at,any,all',
    away: 'on leave,leave,parental leave,maternity leave,paternity leave,away,out,abroad,travelling,traveling,sick,on holiday,holiday,on vacation,vacation,unavailable',
  },
  de: {
    days: [
      'montag,montags,mo',
      'dienstag,dienstags,di',
      'mittwoch,mittwochs,mi',
      'donnerstag,donnerstags,do',
      'freitag,freitags,fr',
      'samstag,samstags,sonnabend,sonnabends,sa',
      'sonntag,sonntags,so',
    ],
    weekdays: 'werktags,wochentags,unter der woche',
    weekend: 'wochenende,wochenenden,wochenends',
    everyDay: 'taglich,jeden tag',
    parts: {
      morning: 'vormittag,vormittags,morgen,morgens,fruh',
      afternoon: 'nachmittag,nachmittags',
      evening: 'abend,abends',
    },
    wholeDay: 'ganztags,ganzer tag,den ganzen tag',
    only: 'nur',
    to: '',
    until: 'bis',
    from: 'von,ab',
    after: 'nach',
    before: 'vor',
    and: 'und',
    filler: 'am,an,jeden,jede,jedes,immer,der,den,die,im,um,alle',
    away: 'elternzeit,in elternzeit,mutterschutz,im mutterschutz,urlaub,im urlaub,krank,verreist,abwesend,weg',
  },
  es: {
    days: [
      'lunes,lun,lu,l',
      'martes,mar,ma',
      'miercoles,mierc,mier,mie,mi,x',
      'jueves,jue,ju,j',
      'viernes,vier,vie,vi,v',
      'sabado,sabados,sab,sa,s',
      'domingo,domingos,dom,do,d',
    ],
    weekdays: 'entre semana,laborables,dias laborables',
    weekend: 'fin de semana,fines de semana',
    everyDay: 'a diario,diariamente,todos los dias,cada dia',
    parts: { morning: 'manana,mananas', afternoon: 'tarde,tardes', evening: 'noche,noches' },
    wholeDay: 'todo el dia',
    only: 'solo,solamente,unicamente',
    to: 'a,al',
    until: 'hasta',
    from: 'desde,a partir de,a partir del',
    after: 'despues de',
    before: 'antes de',
    and: 'y,e',
    filler: 'el,la,los,las,de,del,por,en,cada,todos,todas',
    away: 'de baja,baja,de vacaciones,vacaciones,de viaje,fuera,de permiso,ausente',
  },
};

function lexiconOf({
  days,
  weekdays,
  weekend,
  everyDay,
  parts,
  ...others
}: Vocabulary): Map<string, TimeWord[]> {
  const lexicon = new Map<string, TimeWord[]>();
  const add = (list: string, ...meaning: TimeWord[]) => {
    for (const word of list.split(',')) if (word) lexicon.set(word, meaning);
  };
  for (const [kind, list] of Object.entries(others)) {
    add(list, { kind: kind as Exclude<TimeWord['kind'], 'days' | 'part'> });
  }
  for (const [part, list] of Object.entries(parts)) add(list, { kind: 'part', part: part as DayPart });
  add(weekdays, { kind: 'days', days: [1, 2, 3, 4, 5] });
  add(weekend, { kind: 'days', days: [6, 7] });
  add(everyDay, { kind: 'days', days: [1, 2, 3, 4, 5, 6, 7] });
  days.forEach((list, index) => {
    const day: TimeWord = { kind: 'days', days: [(index + 1) as Weekday] };
    add(list, day);
    // German writes "Dienstagvormittags" as one word.
    const name = list.split(',')[0] ?? '';
    for (const [part, words] of Object.entries(parts)) {
      for (const word of words.split(',')) add(name + word, day, { kind: 'part', part: part as DayPart });
    }
  });
  return lexicon;
}

const lexicons: Record<Language, Map<string, TimeWord[]>> = {
  en: lexiconOf(vocabularies.en),
  de: lexiconOf(vocabularies.de),
  es: lexiconOf(vocabularies.es),
};

/** The most words that one entry of a vocabulary has. */
export const longestPhrase = 3;

/** What folded words mean in a time, in one language; null when they mean nothing there. */
export function timeWordsFor(words: string, language: Language): TimeWord[] | null {
  return lexicons[language].get(words) ?? null;
}
