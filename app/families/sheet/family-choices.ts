/** What a person said of families that the sheet leaves in doubt, by row: a family's id, or that it is a new one. */
export type FamilyChoices = Readonly<Record<number, string>>;

export const newFamily = 'new';
