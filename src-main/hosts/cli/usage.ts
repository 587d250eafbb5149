/** What `circadia` can do, as printed for a wrong or missing command. */
export const USAGE = `Usage: npm run -s circadia -- COMMAND [--json]

  chat [--conversation ID] [--off-the-record] TEXT   say something; "-" reads the text from standard input
  sleep [--recipe NAME] [--anyway]                   run one night now and follow it
  cycles [ID]                                        list the nights, or show one
  undo                                               go back to the night before
  memory search TEXT | list [--state STATE] | forget ID…
  memory write TEXT | edit ID TEXT [--even-if-secret]   keep something by hand; what looks like a secret only with the flag
  models [list] | get ID | use ID | remove ID        which models there are; fetch one (Ctrl-C holds it), use it, remove it
  models import PATH                                 take in a model folder or a GGUF file
  style                                              how you like answers, and why it thinks so
  route TEXT                                         what a night would do with a text
  harness [--suite quick|standard|full] [--changed]  examine the model in use; print what changed since the last exam
          [--aa] [--fresh] [--rotation 0…6]          measure the noise; answer all anew; take another secret third
          [--file FILE]                              ask an exam of your own: lines of {prompt, choices, answer} or {prompt, target}
          [--place]                                  find anew how hard each task must be for this model, and how it is asked
  lab run FILE [--name NAME] [--recipe NAME] [--suite NAME]
  chats                                              list the chats
  import [--learn] FILE                              conversations as JSON lines; they teach nothing without --learn
  learn [--off] CHAT…                                let the nights learn from whole chats, or no more
  prompt [--use] CHAT                                its system prompt; take the imported one into use
  export DIR                                         every chat as Markdown and JSON, memories and nights as JSON
  backup FILE                                        everything in one file, also while Circadia runs
  restore FILE                                       put a backup in the place of what is here; that is backed up first
  forget CONVERSATION | --again RECEIPT              erase a conversation with all that was made from it, and prove it
  verify [--erased RECEIPT|TEXT]                     check files, index and database; look for what was erased in every byte

With --json each line on standard output is one JSON object; messages go to standard error.`;
