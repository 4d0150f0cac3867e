-- Codes go out before a night's backlog of other messages.
CREATE INDEX notices_due_urgent ON notices (next_at) WHERE urgent AND state IN ('pending', 'sending');
