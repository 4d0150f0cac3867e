import type { CascadeLevel } from '../../contract/formView.ts';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';
import { Labelled } from './Labelled.tsx';

type Props = {
  name: string;
  title: string;
  levels: CascadeLevel[];
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
};

/** Regions, or industries: each choice opens the next level. Below it stands what is chosen so far. */
export function CascadeField({ name, title, levels, required, hint, note, error }: Props) {
  const words = useWords(fieldWords);
  const chosen = levels.flatMap(({ value, choices }) => choices.find((choice) => choice.value === value)?.label ?? []);
  return (
    <Labelled name={name} title={title} required={required} hint={hint} note={note} error={error} group>
      <div class="cascade">
        {levels.map((level, index) => (
          <select
            key={index}
            class="control control_select"
            name={`${name}.${index}`}
            aria-label={words.of(title, level.label)}
            data-refresh
          >
            <option value="">{words.choose(level.label)}</option>
            {level.choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === level.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ))}
      </div>
      <p class="trail" role="status">
        {chosen.length > 0 ? words.chosen(chosen.join(' › ')) : words.notChosen}
      </p>
      <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="refresh" data-plain>
        {words.lower}
      </button>
    </Labelled>
  );
}
