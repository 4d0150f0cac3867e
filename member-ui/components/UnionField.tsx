import type { UnionChoice } from '../../contract/formView.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';
import { Labelled } from './Labelled.tsx';
import { UnionHits } from './UnionHits.tsx';

type Props = {
  name: string;
  title: string;
  union: UnionChoice;
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
};

/** The chosen union, or the search for it. */
export function UnionField(props: Props) {
  const { name, title, union, required, hint, note, error } = props;
  return (
    <Labelled
      name={name}
      title={title}
      required={required}
      hint={union.chosen ? undefined : (union.says ?? hint)}
      note={note}
      error={error}
      group
    >
      {union.chosen ? <Chosen name={name} union={union.chosen} /> : <Search {...props} />}
    </Labelled>
  );
}

function Chosen({ name, union }: { name: string; union: NonNullable<UnionChoice['chosen']> }) {
  return (
    <div class="chosen">
      <input type="hidden" name={name} value={union.id} />
      <p class="chosen__name">{union.name}</p>
      <p class="hint">{union.where}</p>
      <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="unchoose">
        {useWords(fieldWords).again}
      </button>
    </div>
  );
}

function Search({ union }: Props) {
  const { area, canBeUnlisted } = union;
  const words = useWords(fieldWords);
  return (
    <div class="search" data-union-search data-division={area.division} data-industry={area.industry}>
      <div class="search__row">
        <input
          class="weui-input control"
          type="search"
          id="union-query"
          name="unionQuery"
          value={union.query}
          maxLength={60}
          autocomplete="off"
          enterKeyHint="search"
          aria-label={words.union}
          aria-controls="union-hits"
        />
        <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="find">
          {words.find}
        </button>
      </div>
      <div id="union-hits" aria-live="polite">
        {union.hits && <UnionHits {...union} hits={union.hits} />}
      </div>
      {canBeUnlisted && (
        <button type="submit" class="link" name="intent" value="unlisted">
          {words.unlisted}
        </button>
      )}
    </div>
  );
}
