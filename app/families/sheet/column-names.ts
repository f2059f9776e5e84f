import type { Language } from './languages.ts';

/** What a column can hold, before the number of the adult or child that it is about. */
export type ColumnKind =
  | 'familyName'
  | 'adultName'
  | 'adultEmail'
  | 'adultPhone'
  | 'childName'
  | 'childBorn'
  | 'childAllergies'
  | 'allergies'
  | 'address'
  | 'unavailable'
  | 'available'
  | 'careDays'
  | 'restores'
  | 'firstAid'
  | 'share'
  | 'note'
  | 'ignore';

type ColumnName = { kind: ColumnKind; names: Partial<Record<Language | 'any', string>> };

/**
 * Names of columns as folded text, `|` between them, `*` for any ending. The order matters: the first kind that matches
 * wins, so "Email parent 1" is an email before it is a parent, and "can't do" is looked for before "can do".
 */
const columnNames: ColumnName[] = [
  // An emergency contact is no parent, so their number must not become one's.
  {
    kind: 'note',
    names: { en: 'emergency|pick up|pickup', de: 'notfall*|abhol*', es: 'emergencia*|recoger|recogida' },
  },
  {
    kind: 'adultEmail',
    names: { any: 'email*|e mail*|mail', de: 'mailadresse*', es: 'correo*' },
  },
  {
    kind: 'adultPhone',
    names: {
      any: 'tel|whatsapp',
      en: 'phone*|telephone*|mobile*|cell*',
      de: 'telefon*|handy*|mobil*|festnetz',
      es: 'telefono*|movil*|celular*',
    },
  },
  {
    kind: 'childBorn',
    names: {
      en: 'born|birth*|dob|date of birth|birthday*',
      de: 'geb|geboren*|geburt*',
      es: 'nacimiento*|nacid*|nac|fecha de nac*|cumpleanos',
    },
  },
  {
    kind: 'allergies',
    names: {
      en: 'allerg*|health|medical*|intoleranc*',
      de: 'allergi*|gesundheit*|unvertraglich*',
      es: 'alergia*|salud|intolerancia*',
    },
  },
  {
    kind: 'unavailable',
    names: {
      en: 'cant*|can not*|cannot*|unavailab*|not available|not possible|busy',
      de: 'kann nicht*|konnen nicht*|geht nicht*|nicht moglich|nicht verfugbar|keine zeit|verhindert',
      es: 'no puede*|no podemos|no disponib*|indisponib*|no posible',
    },
  },
  {
    kind: 'careDays',
    names: {
      en: 'care days|days in care|days of care|attendance*|care needed',
      de: 'betreuung*|betreuungstag*|anwesenheit*',
      es: 'dias de cuidado|dias de guarderia|cuidado*|asistencia*',
    },
  },
  {
    kind: 'available',
    names: {
      en: 'available|availability|can do|duty possible|duty days',
      de: 'dienst*|moglich*|verfugbar*|kann|konnen',
      es: 'disponib*|puede|pueden|turno*',
    },
  },
  {
    kind: 'restores',
    names: {
      en: 'restor*|recharg*|what restores*',
      de: 'erhol*|auftanken|kraft*|was uns gut tut|tut gut|tut uns gut',
      es: 'recarga*|restaura*|descans*|repone*|fuerzas',
    },
  },
  {
    kind: 'firstAid',
    names: { en: 'first aid*|firstaid|cpr', de: 'erste hilfe*|ersthelfer*', es: 'primeros auxilios' },
  },
  { kind: 'share', names: { en: 'share*', de: 'anteil*', es: 'cuota*|participacion*|parte|partes' } },
  {
    kind: 'address',
    names: { en: 'address*', de: 'adresse*|anschrift*|strasse*|wohnort', es: 'direccion*|domicilio*' },
  },
  {
    kind: 'note',
    names: {
      en: 'note*|comment*|remark*',
      de: 'notiz*|bemerkung*|anmerkung*|kommentar*',
      es: 'nota*|observacion*|comentario*',
    },
  },
  {
    kind: 'childName',
    names: { en: 'child*|kid*', de: 'kind|kinder|kindes|name kind', es: 'nino*|nina*|hijo*|hija*|peque*' },
  },
  {
    kind: 'adultName',
    names: {
      en: 'parent*|adult*|mother*|father*|mom|mum|dad|caregiver*|carer*|guardian*',
      de: 'eltern*|erwachsene*|mutter|vater|mama|papa|bezugsperson*|sorgeberechtigt*',
      es: 'padre*|madre*|adulto*|adulta*|progenitor*|cuidador*|tutor*',
    },
  },
  {
    kind: 'familyName',
    names: {
      en: 'family*|families|surname*|last name|household*',
      de: 'familie*|nachname*|haushalt*',
      es: 'familia*|apellido*|hogar',
    },
  },
];

type NamePattern = { kind: ColumnKind; language: Language | 'any'; pattern: RegExp };

const patterns: NamePattern[] = columnNames.flatMap(({ kind, names }) =>
  Object.entries(names).map(([language, list]) => ({
    kind,
    language: language as Language | 'any',
    pattern: new RegExp(`(?:^| )(?:${list.replaceAll('*', '[\\p{L}]*')})(?: |$)`, 'u'),
  })),
);

/** The first kind of column whose name is in a folded header, or null. */
export function columnKindOf(foldedHeader: string): ColumnKind | null {
  return patterns.find(({ pattern }) => pattern.test(foldedHeader))?.kind ?? null;
}

/** In how many of the folded headers each language's names occur. */
export function languageHits(foldedHeaders: string[]): Record<Language, number> {
  const hits: Record<Language, number> = { en: 0, de: 0, es: 0 };
  for (const header of foldedHeaders) {
    const found = new Set(
      patterns.filter(({ pattern }) => pattern.test(header)).map(({ language }) => language),
    );
    for (const language of found) if (language !== 'any') hits[language] += 1;
  }
  return hits;
}
