import fc from 'fast-check';

// The same examples in every run; another number asks of others.
fc.configureGlobal({ seed: Number(process.env.TRACEHOLD_TEST_SEED ?? 20_260_101) });
