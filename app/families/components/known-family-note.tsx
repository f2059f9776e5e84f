import { useFamilyWords } from '#app/i18n/family-words.ts';
import { Choices } from '#app/ui/field.tsx';
import type { KnownFamily } from '../known-families.server.ts';
import { newFamily } from '../sheet/family-choices.ts';

/** That a family is here under another name, or the question whether it is. */
export function KnownFamilyNote({ known, name }: { known: KnownFamily; name: string }) {
  const words = useFamilyWords();
  const { row, otherName, mayBe, chosen } = known;
  return (
    <div className="which-family">
      {mayBe.length > 0 && (
        <Choices legend={words.import.whichFamily} name={`family.${row}`}>
          {mayBe.map((family) => (
            <label className="choice" key={family.id}>
              <input
                type="radio"
                name={`family.${row}`}
                value={family.id}
                defaultChecked={chosen === family.id}
              />
              {words.import.isFamily(family.name, family.people)}
            </label>
          ))}
          <label className="choice">
            <input
              type="radio"
              name={`family.${row}`}
              value={newFamily}
              defaultChecked={chosen === newFamily}
            />
            {words.import.isNewFamily}
          </label>
        </Choices>
      )}
      {otherName !== null && <p className="small">{words.import.knownAs(otherName, name)}</p>}
    </div>
  );
}
