/* The engine for callers in any language: a small C interface.
 *
 * In:  texts as UTF-8 bytes with what is known about them.
 * Out: a report as JSON bytes (the form of `crossclaim compare`).
 *
 *   crossclaim_session* session;
 *   crossclaim_create(&session);
 *   crossclaim_text text = {{bytes, size}};
 *   crossclaim_add_text(session, &text);
 *   crossclaim_analyse(session);
 *   crossclaim_owned_string json;
 *   crossclaim_report_json(session, &json);
 *   crossclaim_free_string(&json);
 *   crossclaim_destroy(session);
 *
 * Every call checks its arguments; misuse gives a status and changes nothing. A crossclaim_string is borrowed: it lives
 * until the next call that changes the session. A crossclaim_owned_string is the caller's and goes back through
 * crossclaim_free_string. One thread. Cost: linear in the texts. Tested in tests/edge. */
#ifndef CROSSCLAIM_EDGE_CROSSCLAIM_H
#define CROSSCLAIM_EDGE_CROSSCLAIM_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct crossclaim_session crossclaim_session;

typedef enum {
  CROSSCLAIM_OK = 0,
  CROSSCLAIM_NULL_ARGUMENT = 1, /* a pointer is null, or a size goes without its bytes */
  CROSSCLAIM_NO_SESSION = 2,    /* the session was never created or is destroyed already */
  CROSSCLAIM_TOO_LONG = 3,      /* the text is longer than crossclaim_max_text_bytes() */
  CROSSCLAIM_BAD_DATE = 4,      /* neither empty nor YYYY-MM-DD */
  CROSSCLAIM_BAD_INDEX = 5,
  CROSSCLAIM_NO_REPORT = 6, /* crossclaim_analyse was not called since the last change */
  CROSSCLAIM_TOO_MANY = 7,  /* more than CROSSCLAIM_MAX_TEXTS texts */
  CROSSCLAIM_BAD_DATA = 8,  /* the data files inside the program cannot be read */
  CROSSCLAIM_BAD_FORMAT = 9
} crossclaim_status;

typedef enum {
  CROSSCLAIM_JSON = 0,       /* the form of `crossclaim compare` */
  CROSSCLAIM_CSV = 1,        /* a row a claim of the reader's texts */
  CROSSCLAIM_ANNOTATION = 2, /* W3C Web Annotation */
  CROSSCLAIM_CLAIMS = 3,     /* schema.org Claim */
  CROSSCLAIM_PLAIN = 4       /* text to read, with sources */
} crossclaim_format;

enum { CROSSCLAIM_MAX_TEXTS = 64 };

typedef struct {
  const char* data;
  uint32_t size;
} crossclaim_string;

typedef struct {
  char* data;
  uint32_t size;
} crossclaim_owned_string;

/* Only `text` is needed; the others may be empty. */
typedef struct {
  crossclaim_string text;
  crossclaim_string title;
  crossclaim_string publisher;
  crossclaim_string date; /* YYYY-MM-DD */
} crossclaim_text;

/* --- sessions --- */
crossclaim_status crossclaim_create(crossclaim_session** out);
crossclaim_status crossclaim_destroy(crossclaim_session* session);

/* --- the reader's texts --- */
uint32_t crossclaim_max_text_bytes(void);
crossclaim_status crossclaim_clear(crossclaim_session* session);
crossclaim_status crossclaim_add_text(crossclaim_session* session, const crossclaim_text* text);
/* Takes a bundled report as if the reader had pasted it; it is then left out of what is compared with. */
crossclaim_status crossclaim_add_bundled(crossclaim_session* session, uint32_t index);

/* --- the bundled reports --- */
crossclaim_status crossclaim_bundled_count(const crossclaim_session* session, uint32_t* out);
crossclaim_status crossclaim_bundled(const crossclaim_session* session, uint32_t index, crossclaim_text* out);

/* The day of the text at `index`: as given, else as a line at its head says, else empty. Known once it is read. */
crossclaim_status crossclaim_text_date(const crossclaim_session* session, uint32_t index, crossclaim_string* out);

/* --- analysis --- */
crossclaim_status crossclaim_analyse(crossclaim_session* session);
/* The same in small steps, nearly all of less than a millisecond. `left` says how much work is left, about in bytes of
   text; 0 is the end. Between two steps the texts may be changed: what was begun is then forgotten. */
crossclaim_status crossclaim_analyse_step(crossclaim_session* session, uint32_t* left);
crossclaim_status crossclaim_export(const crossclaim_session* session, crossclaim_format format,
                                    crossclaim_owned_string* out);
/* crossclaim_export in CROSSCLAIM_JSON. */
crossclaim_status crossclaim_report_json(const crossclaim_session* session, crossclaim_owned_string* out);
crossclaim_status crossclaim_free_string(crossclaim_owned_string* string);

/* --- about --- */
crossclaim_status crossclaim_version(crossclaim_string* out);

#ifdef __cplusplus
}
#endif

#endif /* CROSSCLAIM_EDGE_CROSSCLAIM_H */
