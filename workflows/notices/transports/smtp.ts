import { createTransport } from 'nodemailer';
import { PermanentFailure, type Transport } from './transport.ts';

type Settings = { smtpUrl: string; from: string; timeoutMs?: number };
type SmtpError = Error & { responseCode?: number };

/** E-mail over SMTP. A server that hangs is given up after `timeoutMs`; the Message-ID is the same at every attempt. */
export function smtpTransport({ smtpUrl, from, timeoutMs = 15_000 }: Settings): Transport {
  const mailer = createTransport({
    url: smtpUrl,
    pool: true,
    maxConnections: 3,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  });
  return {
    name: 'smtp',
    close: () => mailer.close(),
    async send({ id, to, title, body }) {
      try {
        const sent = await mailer.sendMail({ from, to, subject: title ?? '', text: body, messageId: `<${id}@huiji>` });
        return (sent as { messageId?: string }).messageId ?? null;
      } catch (error) {
        throw (error as SmtpError).responseCode! >= 500 ? new PermanentFailure((error as Error).message) : error;
      }
    },
  };
}
