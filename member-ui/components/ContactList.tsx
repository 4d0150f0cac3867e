import type { Contact } from '../../contract/pageView.ts';
import { shellWords } from '../words/shell.ts';
import { useWords } from '../words/speaking.ts';
import { useHours } from './useHours.ts';

/** Ways to reach the union's service; the case number is there to be read out. */
export function ContactList({ contact, caseNumber }: { contact: Contact; caseNumber?: string | undefined }) {
  const { contact: words, hotline, duty } = useWords(shellWords);
  const { phone, wechat, email, site } = contact;
  const hours = useHours(contact);
  return (
    <dl class="facts">
      {phone && <Line title={contact.isDuty ? duty : hotline} text={phone} href={`tel:${phone}`} />}
      {hours && <Line title={words.hours} text={hours} />}
      {wechat && <Line title={words.wechat} text={wechat} />}
      {email && (
        <Line
          title={words.email}
          text={email}
          href={`mailto:${email}${caseNumber ? `?subject=${encodeURIComponent(words.subject(caseNumber))}` : ''}`}
        />
      )}
      {site && <Line title={words.site} text={site} href={site} />}
      {caseNumber && <Line title={words.number} text={words.quote(caseNumber)} />}
    </dl>
  );
}

function Line({ title, text, href }: { title: string; text: string; href?: string }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{href ? <a href={href}>{text}</a> : text}</dd>
    </div>
  );
}
