import type { StepView } from '../../contract/caseView.ts';

/** What has happened, what is happening, what is still to come. */
export function Timeline({ steps }: { steps: StepView[] }) {
  return (
    <ol class="timeline">
      {steps.map((step) => (
        <li
          key={`${step.label} ${step.at}`}
          class={step.now ? 'now' : step.done ? 'done' : undefined}
          aria-current={step.now ? 'step' : undefined}
        >
          <p class="timeline__label">{step.label}</p>
          {step.at && <p class="hint">{step.at}</p>}
          {step.says && <p>{step.says}</p>}
        </li>
      ))}
    </ol>
  );
}
