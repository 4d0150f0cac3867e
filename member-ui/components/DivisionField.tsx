import type { DivisionLevel } from '../view.ts';
import { Labelled } from './Labelled.tsx';

type Props = {
  name: string;
  title: string;
  levels: DivisionLevel[];
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
  /** What the button does for those without JavaScript. */
  intent?: string;
};

/** The cascade of divisions: each choice opens the next level. */
export function DivisionField({ name, title, levels, required, hint, note, error, intent = 'refresh' }: Props) {
  return (
    <Labelled name={name} title={title} required={required} hint={hint} note={note} error={error} group>
      <div class="cascade">
        {levels.map((level, index) => (
          <select
            key={index}
            class="control control_select"
            name={`${name}.${index}`}
            aria-label={`${title}：${level.label}`}
            data-refresh
          >
            <option value="">{`选择${level.label}`}</option>
            {level.choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === level.value}>
                {choice.label}
              </option>
            ))}
          </select>
        ))}
      </div>
      <button type="submit" class="weui-btn weui-btn_default small" name="intent" value={intent} data-plain>
        显示下一级
      </button>
    </Labelled>
  );
}
