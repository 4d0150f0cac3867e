import type { ApplicationSummary, CardView } from '../../contract/caseView.ts';
import type { Fact, Shell } from '../../contract/pageView.ts';
import { ApplicationLinks } from '../components/ApplicationLinks.tsx';
import { ContactList } from '../components/ContactList.tsx';
import { Facts } from '../components/Facts.tsx';
import { LinkCell } from '../components/LinkCell.tsx';
import { MemberCard } from '../components/MemberCard.tsx';
import { Page } from '../components/Page.tsx';
import { type ProcessGroup, ProcessList } from '../components/ProcessList.tsx';
import { SanctionList, type SanctionView } from '../components/SanctionList.tsx';
import { accountWords } from '../words/account.ts';
import { certificateWords } from '../words/certificate.ts';
import { meWords } from '../words/me.ts';

type Props = {
  shell: Shell;
  identity: Fact[];
  bound: boolean;
  card?: CardView | undefined;
  ended?: string | undefined;
  todo: number;
  inProgress: number;
  messages: { count: number; unread: number };
  /** Applications of this year of which a number came: an amount. */
  granted: ApplicationSummary[];
  groups: ProcessGroup[];
  sanctions: SanctionView[];
};

export function MePage(props: Props) {
  const { shell, identity, bound, card, ended, todo, inProgress, messages, granted, groups, sanctions } = props;
  const words = meWords[shell.language];
  const { me } = words;
  return (
    <Page shell={shell} title={me.title} saysContact>
      <h1>{me.title}</h1>
      {card ? (
        <>
          <MemberCard card={card} />
          {card.state !== 'pending' && (
            <p>
              <a href="/me/certificate.pdf">{certificateWords[shell.language].get}</a>
            </p>
          )}
        </>
      ) : (
        <section class="hero">
          <h2>{ended || me.none}</h2>
          <p>{inProgress > 0 ? me.cardSoon : me.cardLater}</p>
        </section>
      )}
      <SanctionList sanctions={sanctions} language={shell.language} />
      <nav class="weui-cells links" aria-label={me.links}>
        <LinkCell
          href="/me/applications"
          title={words.applications.title}
          says={todo > 0 ? me.todo(todo) : inProgress > 0 ? me.underWay(inProgress) : me.progress}
        />
        <LinkCell
          href="/me/messages"
          title={words.messages.title}
          says={messages.unread > 0 ? me.newMessages(messages.unread) : undefined}
          end={messages.count > 0 ? me.messages(messages.count) : undefined}
        />
        <LinkCell href="/me/personal" title={words.personal.title} />
        <LinkCell href="/me/organisation" title={words.organisation.title} />
        <LinkCell href="/me/looks" title={words.looks.title} />
        <LinkCell href="/me/security" title={accountWords[shell.language].security.title} />
      </nav>
      {granted.length > 0 && (
        <section aria-labelledby="granted">
          <h2 id="granted">{words.applications.grantedThisYear}</h2>
          <ApplicationLinks applications={granted} language={shell.language} />
        </section>
      )}
      <ProcessList groups={groups} />
      <section aria-labelledby="who">
        <h2 id="who">{me.identity}</h2>
        {bound ? (
          <Facts facts={identity} />
        ) : (
          <p>
            {me.unbound}
            <a href="/me/identity?return=/me">{me.bind}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="contact">
        <h2 id="contact">{me.contact}</h2>
        <ContactList contact={shell.contact} />
      </section>
    </Page>
  );
}
