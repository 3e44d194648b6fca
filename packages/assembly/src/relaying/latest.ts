/**
 * Tells somebody the latest news, no oftener than it takes them in: a message a commit costs more than the commit, and
 * only the last one counts.
 *
 * Guarantee: while it does not know the latest, they are on their way to it, or its answer to us.
 */
export class Latest<News> {
  readonly #tell: (news: News) => void;
  #news: News;
  #isChanged = false;
  #isTaking = false;

  constructor(news: News, tell: (news: News) => void) {
    this.#news = news;
    this.#tell = tell;
  }

  get news(): News {
    return this.#news;
  }

  change(news: News): void {
    this.#news = news;
    this.#isChanged = true;
    this.#go();
  }

  /** What it was told last has been taken in. */
  taken(): void {
    this.#isTaking = false;
    this.#go();
  }

  /** Somebody else is to be told, who knows nothing yet. */
  begun(): void {
    this.#isChanged = true;
    this.taken();
  }

  #go(): void {
    if (this.#isTaking || !this.#isChanged) return;
    this.#isTaking = true;
    this.#isChanged = false;
    this.#tell(this.#news);
  }
}
