import { useFamilyWords } from '#app/i18n/family-words.ts';
import type { ImportPreview } from '../import-preview.ts';
import type { KnownFamily } from '../known-families.server.ts';
import type { Fault } from '../sheet/fault.ts';
import { ColumnChoices } from './column-choices.tsx';
import { FamilyPreview } from './family-preview.tsx';

/** Everything the import would save, with the cells that need a person first. The form carries the whole state. */
export function ImportPreviewForm({ preview, known }: { preview: ImportPreview; known: KnownFamily[] }) {
  const words = useFamilyWords();
  const { families, faults, corrections } = preview;
  const knownAt = new Map(known.map((family) => [family.row, family]));
  const faulty = new Set(faults.map((fault) => cellOf(fault)));
  return (
    <>
      <input type="hidden" name="text" value={preview.text} />
      {Object.entries(corrections)
        .filter(([cell]) => !faulty.has(cell))
        .map(([cell, value]) => (
          <input key={cell} type="hidden" name={`cell.${cell}`} value={value} />
        ))}
      {faults.length > 0 && (
        <section className="card stack marked open" role="alert">
          <h2>{words.import.faultsTitle(faults.length)}</h2>
          {faults.map((fault) => (
            <FaultField key={`${cellOf(fault)} ${fault.reason}`} fault={fault} />
          ))}
          <button className="button" type="submit" name="intent" value="preview">
            {words.import.again}
          </button>
        </section>
      )}
      {families.length > 0 && (
        <section>
          <h2>{words.import.previewTitle}</h2>
          <p className="soft small">{words.import.confirmLead}</p>
          {families.map((family) => (
            <FamilyPreview key={family.row} family={family} known={knownAt.get(family.row)} />
          ))}
        </section>
      )}
      <ColumnChoices preview={preview} />
      <div className="actions">
        {faults.length === 0 && (
          <button className="button" type="submit" name="intent" value="import">
            {words.import.submit(families.length)}
          </button>
        )}
        <button className="button quiet" type="submit" name="intent" value="preview">
          {words.import.again}
        </button>
      </div>
    </>
  );
}

function cellOf(fault: Fault): string {
  return `${fault.row}:${fault.columnIndex}`;
}

function FaultField({ fault }: { fault: Fault }) {
  const words = useFamilyWords();
  const problem = words.import.faults[fault.reason](fault.value);
  if (fault.columnIndex < 0 || fault.reason === 'targetTwice') {
    return <p className="wrong">{words.import.faultInColumns(problem)}</p>;
  }
  const id = `cell-${fault.row}-${fault.columnIndex}`;
  return (
    <div className="field">
      <label htmlFor={id}>{words.import.faultAt(fault.row, fault.column, problem)}</label>
      <input
        id={id}
        name={`cell.${cellOf(fault)}`}
        defaultValue={fault.value}
        aria-invalid="true"
        data-refused=""
      />
    </div>
  );
}
