import { z } from 'zod'

// The content policy allows no code made at run time; without this, zod tries and the attempt is reported. It counts
// for schemas that are made after it: import it before any.
z.config({ jitless: true })
