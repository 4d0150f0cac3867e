DROP INDEX notices_due_urgent;
