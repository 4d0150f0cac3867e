-- Views of lists outlive the browser they were made in, and are shared below the union of their maker.
CREATE TABLE list_views (
  id uuid PRIMARY KEY,
  title text NOT NULL,
  listed text NOT NULL,
  state text NOT NULL DEFAULT 'private' CHECK (state IN ('private', 'shared')),
  union_id uuid NOT NULL REFERENCES unions (id),
  filter jsonb NOT NULL,
  sort_field text,
  sort_order text,
  hidden_columns text[],
  account_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX list_views_union ON list_views (union_id, listed, created_at DESC);
CREATE INDEX list_views_created ON list_views (created_at DESC, id);
