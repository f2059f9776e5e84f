import { useFamilyWords } from '#app/i18n/family-words.ts';
import type { ImportPreview } from '../import-preview.ts';

const single = [
  'familyName',
  'address',
  'allergies',
  'unavailable',
  'available',
  'careDays',
  'restores',
  'firstAid',
  'share',
  'note',
  'ignore',
] as const;
const numbered = [
  'adultName',
  'adultEmail',
  'adultPhone',
  'childName',
  'childBorn',
  'childAllergies',
] as const;

/** One choice for each column of the sheet, proposed from its name, and how dates are written. */
export function ColumnChoices({ preview }: { preview: ImportPreview }) {
  const words = useFamilyWords();
  const { header, columns, dateOrder, faults } = preview;
  const most = Math.max(3, ...columns.map((column) => Number(column.split('.')[1] ?? 0)));
  const unclear = faults.some(
    (fault) => fault.columnIndex < 0 || fault.reason === 'targetTwice' || fault.reason === 'ambiguousDate',
  );
  return (
    <details className="card" open={unclear || undefined}>
      <summary>{words.import.columnsTitle}</summary>
      <div className="stack columns">
        {header.map((name, index) => (
          // A column is its position: two may have the same name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
          <div className="field" key={index}>
            <label htmlFor={`column-${index}`}>{name || `${index + 1}`}</label>
            <select id={`column-${index}`} name={`column.${index}`} defaultValue={columns[index]}>
              {single.map((target) => (
                <option key={target} value={target}>
                  {words.import.targets[target]}
                </option>
              ))}
              {Array.from({ length: most }, (_, i) => i + 1).flatMap((number) =>
                numbered.map((target) => (
                  <option key={`${target}.${number}`} value={`${target}.${number}`}>
                    {words.import.targets[target]} {number}
                  </option>
                )),
              )}
            </select>
          </div>
        ))}
        <div className="field">
          <label htmlFor="date-order">{words.import.dateOrder}</label>
          <select id="date-order" name="dateOrder" defaultValue={dateOrder === 'ambiguous' ? '' : dateOrder}>
            {dateOrder === 'ambiguous' && <option value="">{words.import.chooseOrder}</option>}
            {(['ymd', 'dmy', 'mdy'] as const).map((order) => (
              <option key={order} value={order}>
                {words.import.orders[order]}
              </option>
            ))}
          </select>
        </div>
      </div>
    </details>
  );
}
