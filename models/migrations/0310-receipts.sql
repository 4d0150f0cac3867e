-- 短信回执: each attempt to send an SMS, by which provider under which of its ids, and what the provider says became of it.
-- Without a notice: a receipt that came before the answer to the sending, or of a message that is none of ours.
CREATE TABLE notice_sendings (
  id uuid PRIMARY KEY,
  notice_id uuid,
  provider text NOT NULL CHECK (provider IN ('first', 'second')),
  message_id text,
  attempt integer NOT NULL DEFAULT 0,
  sent_at timestamptz NOT NULL,
  refused text,
  receipt text CHECK (receipt IN ('accepted', 'delivered', 'failed')),
  receipt_at timestamptz,
  code text,
  reason text
);
CREATE UNIQUE INDEX notice_sendings_message ON notice_sendings (provider, message_id);
CREATE INDEX notice_sendings_notice ON notice_sendings (notice_id);
CREATE INDEX notice_sendings_lately ON notice_sendings (provider, sent_at);
CREATE INDEX notice_sendings_sent ON notice_sendings (sent_at);
ALTER TABLE notices ADD COLUMN provider text CHECK (provider IN ('first', 'second'));
ALTER TABLE notices ADD COLUMN receipt_at timestamptz;
ALTER TABLE notices DROP CONSTRAINT notices_state_check;
ALTER TABLE notices ADD CONSTRAINT notices_state_check
  CHECK (state IN ('pending', 'sending', 'sent', 'delivered', 'undelivered', 'dead', 'void'));
