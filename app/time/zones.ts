/** Time zones as people find and read them. */

/** The names that runtimes still give to zones which the IANA has renamed since; either means the same zone. */
const renamed: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** A zone by its current name. */
export function currentZone(zone: string): string {
  return renamed[zone] ?? zone;
}

/** Every zone this runtime knows, by its current name, sorted, for a form's list. */
export function timeZones(): string[] {
  return [...new Set(Intl.supportedValuesOf('timeZone').map(currentZone))].sort();
}

/** "America" from "America/Los_Angeles". */
export function regionOf(zone: string): string {
  return zone.split('/')[0] ?? zone;
}

/** "Los Angeles" from "America/Los_Angeles", "Buenos Aires, Argentina" from "America/Argentina/Buenos_Aires". */
export function sayZone(zone: string): string {
  const [region = zone, ...places] = currentZone(zone).replaceAll('_', ' ').split('/');
  return places.reverse().join(', ') || region;
}
