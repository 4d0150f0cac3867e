import type { Fact } from '../../contract/pageView.ts';
import { FileLinks } from './FileLinks.tsx';

/** What is known, line by line. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl class="facts">
      {facts.map(({ label, value, files }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{files ? <FileLinks files={files} /> : value}</dd>
        </div>
      ))}
    </dl>
  );
}
