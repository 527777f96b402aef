package vn.steerlog.query.documents;

import java.util.Optional;

/// The head of a paper: who issues it on the left, the country on the right.
///
/// @param superior the body above the issuer
/// @param number the line for number and symbol, its number left to be filled in
/// @param placeAndDay `Lào Cai, ngày 17 tháng 11 năm 2025`
public record Letterhead(
        Optional<String> superior, String issuer, String number, String placeAndDay) {}
