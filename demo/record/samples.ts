/** A record with a mistake of each kind that is often made. */
export const mistakes = `{
  "id": "tt0113627",
  "title": "Leaving Las Vegas",
  "language": "en",
  "year": "1995",
  "runTime": 111,
  "genres": ["Drama", "Romance"],
  "tagline": "",
  "plot": "N/A",
  "poster": {"url": "../images/poster.jpg", "width": 600, "height": 900},
  "rating": {"value": 75, "best": 10, "votes": 112836},
  "directors": ["Mike Figgis"],
  "cast": [
    {"name": "Nicolas Cage", "role": "Ben Sanderson"},
    {"role": "Sera"}
  ],
  "reviews": [
    {
      "author": "A reader",
      "date": "05.01.2004",
      "body": "The first paragraph.\\n\\nThe second, after a blank line."
    }
  ],
  "boxOffice": {
    "budget": {"amount": 3600000, "currency": "USD", "estimated": true},
    "grosses": [{"amount": "32,029,928", "currency": "USD", "area": "US"}]
  },
  "links": [
    {"kind": "homepage", "url": "https://example.org/leaving-las-vegas"},
    {"kind": "official", "url": "javascript:alert(1)"}
  ]
}
`;
