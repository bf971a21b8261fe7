"""Sets one file of HTML after another with WeasyPrint, and prints the milliseconds of each as a JSON list."""
import json
import sys
import time

from weasyprint import HTML

taken = []
for path in sys.argv[1:]:
    start = time.perf_counter()
    HTML(filename=path).write_pdf()
    taken.append((time.perf_counter() - start) * 1000)
print(json.dumps(taken))
