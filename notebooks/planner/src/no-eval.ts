// The page's policy forbids code made of text. The validation of scenario files would try whether it may make some, which
// browsers report even where it is caught: it is told not to before it starts.
Reflect.set(globalThis, "__zod_globalConfig", { jitless: true });
