// Jest hands it to its workers, and what tests start would rather obey it than NO_COLOR.
delete process.env.FORCE_COLOR;
