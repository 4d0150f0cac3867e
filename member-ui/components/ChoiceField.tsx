import type { Option } from '../../contract/formView.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';
import { describedBy, Labelled } from './Labelled.tsx';

type Props = {
  name: string;
  title: string;
  value: string;
  choices: Option[];
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
  /** Other fields depend on it: shown anew when it changes. */
  steers?: boolean;
};

const mostRadios = 6;

/** A few choices, and those that have to be explained, as large radio buttons; many as a select. */
export function ChoiceField(props: Props) {
  const { choices } = props;
  const areExplained = choices.some(({ meaning }) => meaning);
  return areExplained || choices.length <= mostRadios ? <Radios {...props} /> : <Select {...props} />;
}

function Radios({ name, title, value, choices, required, hint, note, error, steers }: Props) {
  return (
    <Labelled name={name} title={title} required={required} hint={hint} note={note} error={error} group>
      <div class="choices">
        {choices.map((choice) =>
          choice.closed ? (
            <details class="choice choice_closed" key={choice.value}>
              <summary>{choice.label}</summary>
              <p>{choice.closed}</p>
            </details>
          ) : (
            <label class="choice" key={choice.value}>
              <input
                type="radio"
                name={name}
                value={choice.value}
                checked={choice.value === value}
                data-refresh={steers || undefined}
              />
              <span>
                {choice.label}
                {choice.meaning && <small class="choice__meaning">{choice.meaning}</small>}
              </span>
            </label>
          ),
        )}
      </div>
      {steers && <Chosen title={title} />}
    </Labelled>
  );
}

function Select({ name, title, value, choices, required, hint, note, error, steers }: Props) {
  const words = useWords(fieldWords);
  return (
    <Labelled name={name} title={title} required={required} hint={hint} note={note} error={error}>
      <select
        class="control control_select"
        id={name}
        name={name}
        data-refresh={steers || undefined}
        aria-describedby={describedBy({ name, hint, note, error })}
        aria-invalid={error ? true : undefined}
        aria-required={required || undefined}
      >
        <option value="">{words.pick}</option>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
      {steers && <Chosen title={title} />}
    </Labelled>
  );
}

/** Without JavaScript: shows what the choice asks for. */
function Chosen({ title }: { title: string }) {
  const words = useWords(fieldWords);
  return (
    <button
      type="submit"
      class="weui-btn weui-btn_default small"
      name="intent"
      value="refresh"
      aria-label={words.pickedOf(title)}
      data-plain
    >
      {words.picked}
    </button>
  );
}
