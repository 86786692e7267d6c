// Loaded into a program before its own code: says at its end how many kilobytes the whole process held at most.
process.once('exit', () => process.stdout.write(`\npeak ${process.resourceUsage().maxRSS}\n`));
