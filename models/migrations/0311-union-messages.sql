-- 给会员的消息: what a union tells its members, by whom, and how many it reached; who wants none says so on his account.
CREATE TABLE union_messages (
  id uuid PRIMARY KEY,
  union_id uuid NOT NULL REFERENCES unions (id),
  topic text NOT NULL,
  body text NOT NULL,
  reach text NOT NULL CHECK (reach IN ('own', 'below')),
  state text NOT NULL CHECK (state IN ('draft', 'proposed', 'sent', 'dropped')),
  author_id uuid,
  proposed_by_id uuid,
  confirmed_by_id uuid,
  people integer,
  texts integer,
  sent_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX union_messages_union ON union_messages (union_id, created_at DESC, id);
CREATE INDEX union_messages_created ON union_messages (created_at DESC, id);
CREATE INDEX union_messages_sent ON union_messages (sent_at) WHERE state = 'sent';
ALTER TABLE accounts ADD COLUMN union_messages_off boolean NOT NULL DEFAULT false;
