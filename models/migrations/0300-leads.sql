-- 建会线索: employers without a union, by the federation that took their workers; a membership names the lead it waits for.
CREATE TABLE leads (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  name_key text NOT NULL,
  credit_code text,
  union_id uuid NOT NULL REFERENCES unions (id),
  people integer NOT NULL DEFAULT 0,
  state text NOT NULL CHECK (state IN ('open', 'working', 'organised', 'dropped')),
  assignee_id uuid,
  note text,
  organised_union_id uuid REFERENCES unions (id),
  organised_at timestamptz,
  initials text NOT NULL DEFAULT '',
  grams text[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE UNIQUE INDEX leads_one ON leads (union_id, name_key) WHERE state IN ('open', 'working');
CREATE INDEX leads_name ON leads (name_key);
CREATE INDEX leads_code ON leads (credit_code) WHERE credit_code IS NOT NULL;
CREATE INDEX leads_union ON leads (union_id, created_at DESC);
CREATE INDEX leads_created ON leads (created_at DESC, id);
CREATE INDEX leads_people ON leads (people, id);
CREATE INDEX leads_grams ON leads USING gin (grams);
ALTER TABLE members ADD COLUMN lead_id uuid;
CREATE INDEX members_lead ON members (lead_id) WHERE lead_id IS NOT NULL;
