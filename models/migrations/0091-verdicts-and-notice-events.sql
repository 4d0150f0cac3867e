-- All verdicts of one judging in one row: the one that decides stands in the columns, every one whole in `verdicts`.
ALTER TABLE decisions RENAME COLUMN verdict TO verdicts;
UPDATE decisions SET verdicts = jsonb_build_array(verdicts);
ALTER TABLE decisions ADD COLUMN involved text[];

-- What is to be told, one row an event, in the transaction of what happened. The deliverer writes its messages, a row a
-- channel, in `notices`; those hold the foreign keys. The name of an event is taken for ever: nothing is told twice.
CREATE TABLE notice_events (
  id uuid NOT NULL,
  event text NOT NULL,
  template text NOT NULL,
  account_id uuid,
  union_id uuid NOT NULL,
  application_id uuid,
  phone text,
  email text,
  channels text[],
  variables jsonb NOT NULL,
  document_hash text NOT NULL,
  urgent boolean NOT NULL,
  not_before timestamptz,
  written_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (union_id, id)
);
CREATE UNIQUE INDEX notice_events_once ON notice_events (union_id, event);
CREATE INDEX notice_events_waiting ON notice_events (urgent DESC, id) WHERE written_at IS NULL;
