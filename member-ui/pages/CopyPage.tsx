import type { Shell } from '../../contract/pageView.ts';
import { ErrorSummary } from '../components/ErrorSummary.tsx';
import { Page } from '../components/Page.tsx';
import { PhoneProof, type Proof } from '../components/PhoneProof.tsx';
import { copyWords } from '../words/copy.ts';
import { useWords } from '../words/speaking.ts';

type Props = Proof & {
  shell: Shell;
  /** He has just shown that it is he. */
  isConfirmed: boolean;
  title?: string | undefined;
};

/** All that is held of a person, to take with him. */
export function CopyPage(props: Props) {
  const { shell, isConfirmed, problems, title } = props;
  const words = copyWords[shell.language];
  return (
    <Page shell={shell} title={words.title} back="/me/personal">
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <ErrorSummary problems={problems} title={title} />
      {isConfirmed ? <Downloads /> : <PhoneProof {...props} action="/me/copy" lead={words.confirmLead} />}
      <p class="hint">{words.noted}</p>
    </Page>
  );
}

function Downloads() {
  const words = useWords(copyWords);
  return (
    <>
      <form method="post" action="/me/copy.html">
        <button type="submit" class="weui-btn weui-btn_primary">
          {words.read}
        </button>
        <p class="hint">{words.readSays}</p>
      </form>
      <form method="post" action="/me/copy.json">
        <button type="submit" class="weui-btn weui-btn_default">
          {words.data}
        </button>
        <p class="hint">{words.dataSays}</p>
      </form>
    </>
  );
}
