import type { Faq } from '../../contract/pageView.ts';
import { helpWords } from '../words/help.ts';
import { useWords } from '../words/speaking.ts';

/** What others have asked about something, behind one tap. `about`: what it is called. */
export function FaqList({ faqs, about }: { faqs: Faq[] | undefined; about: string }) {
  const words = useWords(helpWords);
  if (!faqs?.length) return null;
  return (
    <details class="more faq">
      <summary>{words.asked(about)}</summary>
      {faqs.map(({ id, question, answer }) => (
        <div key={id}>
          <p>
            <strong>{question}</strong>
          </p>
          <p>{answer}</p>
        </div>
      ))}
    </details>
  );
}
